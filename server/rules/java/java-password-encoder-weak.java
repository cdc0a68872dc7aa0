import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.MessageDigestPasswordEncoder;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class Security {
    @Bean
    PasswordEncoder plain() {
        // ruleid: java-password-encoder-weak
        return NoOpPasswordEncoder.getInstance();
    }

    @Bean
    PasswordEncoder digest() {
        // ruleid: java-password-encoder-weak
        return new MessageDigestPasswordEncoder("SHA-1");
    }

    @Bean
    PasswordEncoder quick() {
        // ruleid: java-password-encoder-weak
        return new BCryptPasswordEncoder(4);
    }

    @Bean
    PasswordEncoder usual() {
        // ok: java-password-encoder-weak
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    PasswordEncoder bcrypt() {
        // ok: java-password-encoder-weak
        return new BCryptPasswordEncoder(12);
    }

    @Bean
    PasswordEncoder bcryptDefault() {
        // ok: java-password-encoder-weak
        return new BCryptPasswordEncoder();
    }
}
