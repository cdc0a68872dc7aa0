import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;

class WebSecurity {
    void older(HttpSecurity http) throws Exception {
        // ruleid: java-frame-options-off
        http.headers().frameOptions().disable();
    }

    void lambda(HttpSecurity http) throws Exception {
        // ruleid: java-frame-options-off
        http.headers(headers -> headers.frameOptions(frame -> frame.disable()));
    }

    void reference(HttpSecurity http) throws Exception {
        // ruleid: java-frame-options-off
        http.headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable));
    }

    void all(HttpSecurity http) throws Exception {
        // ruleid: java-frame-options-off
        http.headers(AbstractHttpConfigurer::disable);
    }

    void same(HttpSecurity http) throws Exception {
        // ok: java-frame-options-off
        http.headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()));
    }

    void cache(HttpSecurity http) throws Exception {
        // ok: java-frame-options-off
        http.headers(headers -> headers.cacheControl(cache -> cache.disable()));
    }
}
