@RestController
class Hosts {
  @GetMapping("/ping")
  fun ping(@RequestParam host: String): String {
    // ruleid: kotlin-command-injection
    Runtime.getRuntime().exec("ping -c 1 $host")
    // ruleid: kotlin-command-injection
    ProcessBuilder("sh", "-c", "ping -c 1 " + host).start()
    // ok: kotlin-command-injection
    ProcessBuilder("uptime").start()
    if (host !in HOSTS) return ""
    // ok: kotlin-command-injection
    ProcessBuilder("ping", "-c", "1", host).start()
    return host
  }
}
