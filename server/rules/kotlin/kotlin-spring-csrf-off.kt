@Configuration
class Security {
  @Bean
  fun web(http: HttpSecurity): SecurityFilterChain {
    // ruleid: kotlin-spring-csrf-off
    http.csrf { it.disable() }
    http {
      // ruleid: kotlin-spring-csrf-off
      csrf { disable() }
    }
    // ok: kotlin-spring-csrf-off
    http.csrf { it.ignoringRequestMatchers("/hooks") }
    // ok: kotlin-spring-csrf-off
    http.formLogin { it.disable() }
    return http.build()
  }
}
