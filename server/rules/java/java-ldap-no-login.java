import java.util.Hashtable;
import javax.naming.Context;
import org.springframework.ldap.core.support.LdapContextSource;

class Directory {
    Hashtable<String, String> anonymous() {
        Hashtable<String, String> environment = new Hashtable<>();
        // ruleid: java-ldap-no-login
        environment.put(Context.SECURITY_AUTHENTICATION, "none");
        return environment;
    }

    void spring(LdapContextSource source) {
        // ruleid: java-ldap-no-login
        source.setAnonymousReadOnly(true);
    }

    Hashtable<String, String> signedIn(String password) {
        Hashtable<String, String> environment = new Hashtable<>();
        // ok: java-ldap-no-login
        environment.put(Context.SECURITY_AUTHENTICATION, "simple");
        // ok: java-ldap-no-login
        environment.put(Context.SECURITY_CREDENTIALS, password);
        return environment;
    }
}
