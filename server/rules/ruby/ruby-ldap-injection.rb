require "net/ldap"

class PeopleController < ApplicationController
  def show
    name = params[:name]
    # ruleid: ruby-ldap-injection
    directory.search(base: "ou=people,dc=example,dc=com", filter: "(uid=#{name})")
    # ruleid: ruby-ldap-injection
    Net::LDAP::Filter.construct("(cn=" + name + ")")
    # ok: ruby-ldap-injection
    directory.search(base: "ou=people,dc=example,dc=com", filter: Net::LDAP::Filter.eq("uid", name))
    # ok: ruby-ldap-injection
    directory.search(base: "dc=example", filter: "(uid=#{Net::LDAP::Filter.escape(name)})")
  end
end
