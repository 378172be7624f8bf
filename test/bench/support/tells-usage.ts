// Loaded into a server before its own code (`node --import`): tells the benchmark what the process has used, when asked.

process.on('message', (question) => {
  if (question !== 'usage') return
  const { user, system } = process.cpuUsage()
  process.send?.({ cpuMicros: user + system, rss: process.memoryUsage.rss() })
})
// A benchmark that was stopped leaves no server behind.
process.on('disconnect', () => process.exit())
// Listening to the benchmark is no reason to go on.
process.channel?.unref()
