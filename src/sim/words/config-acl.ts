// Access lists by number, and the lines that open named ones. Their entries are in groups-access.ts.

export const CONFIG_ACL = `
access-list  Add an access list entry
  <1-99>            IP standard access list  {next standard-entry}
  <100-199>         IP extended access list  {next extended-entry}
  <1100-1199>       Extended 48-bit MAC address access list  {RX +}
  <1300-1999>       IP standard access list (expanded range)  {next standard-entry}
  <200-299>         Protocol type-code access list  {RX +}
  <2000-2699>       IP extended access list (expanded range)  {next extended-entry}
  <2700-2799>       MPLS access list  {RX +}
  <700-799>         48-bit MAC address access list  {RX +}
  dynamic-extended  Extend the dynamic ACL absolute timer
  rate-limit        Simple rate-limit specific access list  {RX +}
ip           Global IP configuration subcommands
  access-list  Named access-list
    extended             Extended Access List  {plain}
      <100-199>    Extended IP access-list number  {opens ip access-list extended}
      <2000-2699>  Extended IP access-list number (expanded range)  {opens ip access-list extended}
      WORD         Access-list name  {opens ip access-list extended}
    fqdn                 FQDN Access List  {X}
      WORD  Access-list name  {opens ip access-list fqdn}
    helper               Access List acts on helper-address  {RXC +}
    log-update           Control access list log updates
      threshold  Set access list logging threshold  {one}
        <1-2147483647>  Access list log-update threshold
    logging              Control access list logging
      hash-generation  Enable syslog hash code generation
      interval         Set access list logging interval  {one}
        <1-2147483647>  Access list logging interval in milliseconds
    match-local-traffic  Enable ACL matching for locally generated traffic  {XC}
    persistent           enable persistency across reload  {XC}
    resequence           Resequence Access List
      <1-99>       Standard IP access-list number
        @resequence
      <100-199>    Extended IP access-list number
        @resequence
      <1300-1999>  Standard IP access-list number (expanded range)
        @resequence
      <2000-2699>  Extended IP access-list number (expanded range)
        @resequence
      WORD         Access-list name
        @resequence
    role-based           Role-based Access List  {C}
      WORD  Role-based Access-list name  {opens ip access-list role-based}
    standard             Standard Access List  {plain}
      <1-99>       Standard IP access-list number  {opens ip access-list standard}
      <1300-1999>  Standard IP access-list number (expanded range)  {opens ip access-list standard}
      WORD         Access-list name  {opens ip access-list standard}
ipv6         Global IPv6 configuration commands
  access-list  Configure access lists
    WORD        User selected string identifying this access list  {opens ipv6 access-list}
    log-update  Control access list log updates
      threshold  Set access list logging threshold  {one}
        <1-2147483647>  Access list log-update threshold
mac          Global MAC configuration subcommands  {SC}
  access-list  Named access-list
    extended  Extended Access List
      WORD  access-list name  {opens mac access-list extended}
arp          Set a static ARP entry
  access-list  Named access-list  {SC}
    WORD  Access-list name  {opens arp access-list}
`
