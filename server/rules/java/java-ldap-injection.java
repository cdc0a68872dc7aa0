class People {
  NamingEnumeration<SearchResult> find(DirContext context, HttpServletRequest request) throws Exception {
    String name = request.getParameter("name");
    // ruleid: java-ldap-injection
    context.search("ou=people", "(uid=" + name + ")", controls);
    String filter = String.format("(mail=%s)", name);
    // ruleid: java-ldap-injection
    context.search("ou=people", filter, controls);
    // ok: java-ldap-injection
    context.search("ou=people", "(uid=" + LdapEncoder.filterEncode(name) + ")", controls);
    // ok: java-ldap-injection
    return context.search("ou=people", "(uid={0})", new Object[] {name}, controls);
  }
}
