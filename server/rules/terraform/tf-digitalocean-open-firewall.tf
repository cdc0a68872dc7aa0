resource "digitalocean_firewall" "a" {
  inbound_rule {
    protocol = "tcp"
    port_range = "22"
    # ruleid: tf-digitalocean-open-firewall
    source_addresses = ["0.0.0.0/0", "::/0"]
  }
}

resource "digitalocean_firewall" "b" {
  inbound_rule {
    protocol = "tcp"
    port_range = "5432"
    # ruleid: tf-digitalocean-open-firewall
    source_addresses = ["192.0.2.0/24", "::/0"]
  }
}

resource "digitalocean_firewall" "c" {
  inbound_rule {
    protocol = "tcp"
    port_range = "443"
    # ok: tf-digitalocean-open-firewall
    source_addresses = ["0.0.0.0/0"]
  }
}

resource "digitalocean_firewall" "d" {
  inbound_rule {
    port_range = "22"
    # ok: tf-digitalocean-open-firewall
    source_addresses = ["192.0.2.0/24"]
  }
}
