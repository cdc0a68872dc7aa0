class Service {
  void configure(HttpSecurity http) throws Exception {
    // ruleid: java-spring-csrf-off
    http.csrf().disable();
    // ruleid: java-spring-csrf-off
    http.csrf(csrf -> csrf.disable());
    // ok: java-spring-csrf-off
    http.csrf(csrf -> csrf.ignoringRequestMatchers("/webhook"));
    // ok: java-spring-csrf-off
    http.cors(cors -> cors.disable());
  }
}
