// Help of the real words that are not simulated: their own text for those that CCNA labs use, one shared text for the rest.

const NOT_SIMULATED = 'not simulated here'
const KEPT = 'kept in the configuration, not simulated here'

/** What `?` says of a word path that is not simulated; below it anything is accepted. */
export function helpOfWord(tree: 'exec' | 'config', path: string): string {
  const own = table(tree)[positive(path)]
  const mark = tree === 'exec' ? NOT_SIMULATED : KEPT
  return own === undefined ? `Real command, ${mark}` : `${own} (${mark})`
}

/** What `?` says of the words before the last of such a path; nothing when they have no text of their own. */
export const execHelpOnTheWay = (path: string): string => EXEC[path] ?? ''
export const configHelpOnTheWay = (path: string): string => CONFIG[positive(path)] ?? ''

const positive = (path: string): string => (path.startsWith('no ') ? path.slice(3) : path)
const table = (tree: 'exec' | 'config'): Readonly<Record<string, string>> => (tree === 'exec' ? EXEC : CONFIG)

/** One `words: help` to a line. */
const read = (text: string): Readonly<Record<string, string>> => {
  const rows = text
    .trim()
    .split('\n')
    .map((row) => [row.slice(0, row.indexOf(': ')).trim(), row.slice(row.indexOf(': ') + 2)] as const)
  return Object.assign(Object.create(null) as Record<string, string>, Object.fromEntries(rows))
}

const EXEC = read(`
archive log: Configuration log
archive tar: Manage tar files
calendar: Manage the hardware calendar
clear: Reset functions
clock: Manage the system clock
clock set: Set the time and date
configure network: Configure from a TFTP network host
connect: Open a terminal connection
crypto: Encryption related commands
debug: Debugging functions (see also 'undebug')
diagnostic: Diagnostic commands
disconnect: Disconnect an existing network connection
dot1x: IEEE 802.1X exec commands
errdisable: Error disable
event: Event related commands
fsck: Fsck a filesystem
help: Description of the interactive help system
license: Smart licensing commands
lock: Lock the terminal
login: Log in as a particular user
monitor: Monitoring different system events
ping ip: IP echo
ping ipv6: IPv6 echo
ping vrf: Select VPN routing instance
platform: Platform specific commands
redundancy: Redundancy Facility (RF) exec commands
request: Request operations
resume: Resume an active network connection
send: Send a message to other tty lines
session: Run command on a stack member
set: Set system parameter (not config)
ssh: Open a secure shell client connection
systat: Display information about terminal lines
tclsh: Tool Command Language shell
telnet: Open a telnet connection
test: Test subsystems, memory, and interfaces
traceroute: Trace route to destination
undebug: Disable debugging functions (see also 'debug')
undelete: Undelete a file
upgrade: Upgrade commands
vtp: Configure global VLAN state
where: List active connections
write core: Write a core file
write network: Write to network TFTP server
show aaa: Show AAA values
show access-lists: List access lists
show arp: ARP table
show buffers: Statistics of the buffer pools
show cdp: CDP information
show cef: CEF address family independent status
show controllers: Interface controller status
show crypto: Encryption module
show debugging: State of each debugging option
show dhcp: Dynamic Host Configuration Protocol status
show diag: Show diagnostic information for port adapters and modules
show environment: Environmental monitor statistics
show errdisable: Error disable
show etherchannel: EtherChannel information
show hardware: Hardware specific information
show hosts: IP domain-name, lookup style, nameservers, and host table
show interfaces: Interface status and configuration
show inventory: Show the physical inventory
show ip access-lists: List IP access lists
show ip arp: IP ARP table
show ip cef: Cisco Express Forwarding
show ip dhcp: Show items in the DHCP database
show ip eigrp: Show IPv4 EIGRP
show ip interface: IP interface status and configuration
show ip nat: IP NAT information
show ip ospf: OSPF information
show ip protocols: IP routing protocol process parameters and statistics
show ip traffic: IP protocol statistics
show ipv6: IPv6 information
show key: Key information
show line: TTY line information
show lldp: LLDP information
show logging: Show the contents of logging buffers
show mac: MAC configuration
show mac address-table: MAC forwarding table
show memory: Memory statistics
show ntp: Network time protocol
show platform: Show platform information
show port-security: Show secure port information
show power: Switch Power
show processes: Active process statistics
show protocols: Active network routing protocols
show running-config all: Configuration with defaults
show sessions: Information about Telnet connections
show snmp: SNMP statistics
show spanning-tree: Spanning tree topology
show ssh: Status of SSH server connections
show standby: Hot Standby Router Protocol (HSRP) information
show tcp: Status of TCP connections
show tech-support: Show system information for Tech-Support
show vlan: VTP VLAN status
show vtp: VTP information
`)
const CONFIG = read(`
aaa accounting: Accounting configurations parameters
aaa authentication: Authentication configurations parameters
aaa authorization: Authorization configurations parameters
access-list: Add an access list entry
alias: Create command alias
arp: Set a static ARP entry
auto: Configure Automation
banner exec: Set EXEC process creation banner
banner login: Set login banner
boot bootstrap: Bootstrap image file
cdp enable: Enable CDP on interface
cdp run: Enable CDP
cdp: Global CDP configuration subcommands
channel-group: Etherchannel/port bundling configuration
class-map: Configure QoS Class Map
clock rate: Configure serial interface clock speed
clock summer-time: Configure summer (daylight savings) time
clock timezone: Configure time zone
clock: Configure time-of-day clock
crypto: Encryption module
dial-peer: Dial Map (Peer) configuration commands
dot1x: IEEE 802.1X Global Configuration Commands
duplex: Configure duplex operation
encapsulation: Set encapsulation type for an interface
errdisable: Error disable
event: Event related configuration commands
exec: Start an EXEC process
flow: Global Flow configuration subcommands
history: Enable and control the command history function
ip access-group: Specify access control for packets
ip access-list: Named access-list
ip arp: IP ARP global configuration
ip classless: Follow classless routing forwarding rules
ip dhcp excluded-address: Prevent DHCP from assigning certain addresses
ip dhcp pool: Configure DHCP address pools
ip dhcp: Configure DHCP server and relay parameters
ip helper-address: Specify a destination address for UDP broadcasts
ip mtu: Set IP Maximum Transmission Unit
ip nat inside: Inside address translation
ip nat outside: Outside address translation
ip nat pool: Define pool of addresses
ip nat: NAT configuration commands
ip ospf: OSPF interface commands
ip prefix-list: Build a prefix list
ip routing: Enable IP routing
ip source-route: Process packets with source routing header options
ipv6 address: Configure IPv6 address on interface
ipv6 enable: Enable IPv6 on interface
ipv6 route: Configure static routes
ipv6 unicast-routing: Enable unicast routing
ipv6: Global IPv6 configuration commands
key chain: Key-chain management
key: Key management
lldp run: Enable LLDP
lldp: Global LLDP configuration subcommands
location: Network Management Router location
logging: Modify message logging facilities
login: Enable secure login checking
mac address-table: Configure the MAC address table
mls: mls interface commands
monitor session: Configure a SPAN session
monitor: Monitoring different system events
mtu: Set the interface Maximum Transmission Unit (MTU)
ntp: Configure NTP
object-group: Configure Object Group
parameter-map: Parameter map
parser: Configure parser
policy-map: Configure Policy Map
port-channel load-balance: Load Balancing method
port-channel: EtherChannel configuration
power: Power configuration
privilege: Command privilege parameters
radius-server: Modify RADIUS query parameters
radius: RADIUS server configuration command
redundancy: Enter redundancy mode
route-map: Create route-map or enter route-map command mode
router bgp: Border Gateway Protocol (BGP)
router eigrp: Enhanced Interior Gateway Routing Protocol (EIGRP)
router ospf: Open Shortest Path First (OSPF)
router rip: Routing Information Protocol (RIP)
router: Enable a routing process
sdm: Switch database management
secure: Secure image and configuration archival commands
service dhcp: Enable DHCP server and relay agent
service-policy: Configure CPL Service Policy
snmp-server: Modify SNMP engine parameters
spanning-tree mode: Spanning tree operating mode
spanning-tree portfast: Spanning tree portfast options
spanning-tree vlan: VLAN Switch Spanning Trees
spanning-tree: Spanning Tree Subsystem
speed: Configure speed operation
standby: HSRP configuration commands
storm-control: Storm configuration
switchport access vlan: Set VLAN when interface is in access mode
switchport mode access: Set trunking mode to ACCESS unconditionally
switchport mode trunk: Set trunking mode to TRUNK unconditionally
switchport mode: Set trunking mode of the interface
switchport nonegotiate: Device will not engage in negotiation protocol on this interface
switchport port-security: Security related command
switchport trunk allowed vlan: Set allowed VLANs when interface is in trunking mode
switchport trunk native vlan: Set native VLAN when interface is in trunking mode
switchport trunk: Set trunking characteristics of the interface
switchport voice vlan: Set VLAN for voice traffic
switchport: Set switching mode characteristics
system: System commands
tacacs-server: Modify TACACS query parameters
tacacs: TACACS+ server configuration command
tftp-server: Provide TFTP service for netload requests
time-range: Define time range entries
track: Object tracking configuration commands
udld: Configure global UDLD setting
vlan: VLAN commands
vrf definition: VRF definition
vrf: VPN Routing/Forwarding parameters
vtp domain: Set the name of the VTP administrative domain
vtp mode: Configure VTP device mode
vtp: Configure global VTP state
zone security: Security zone
zone-pair: Zone pair command
zone: FW with zoning
`)
