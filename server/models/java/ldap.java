import org.springframework.ldap.core.LdapTemplate;

class Users {
    void find(LdapTemplate template, HttpServletRequest request) {
        // ruleid: java-ldap-injection
        template.search("ou=users", "(uid=" + request.getParameter("name") + ")", mapper);
        // ok: java-ldap-injection
        template.search("ou=users", "(uid=admin)", mapper);
    }
}
