import javax.naming.directory.*;

class People {
  void find(DirContext context, String name, int id, SearchControls controls) throws Exception {
    // ruleid: java-ldap-built
    context.search("ou=people", "(cn=" + name + ")", controls);
    String filter = String.format("(&(objectClass=person)(uid=%s))", name);
    String other = "(&(objectClass=person)(uid=" + name + "))";
    // ruleid: java-ldap-built
    context.search("ou=people", other, controls);
    // ok: java-ldap-built
    context.search("ou=people", "(cn={0})", new Object[] {name}, controls);
    // ok: java-ldap-built
    context.search("ou=people", "(employeeNumber=" + id + ")", controls);
    // ok: java-ldap-built
    context.search("ou=people", "(cn=" + LdapEncoder.filterEncode(name) + ")", controls);
  }
}
