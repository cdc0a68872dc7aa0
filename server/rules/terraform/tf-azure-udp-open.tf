resource "azurerm_network_security_group" "a" {
  security_rule {
    direction = "Inbound"
    access = "Allow"
    protocol = "Udp"
    # ruleid: tf-azure-udp-open
    source_address_prefix = "*"
  }
}

resource "azurerm_network_security_rule" "b" {
  direction = "Inbound"
  access = "Allow"
  protocol = "UDP"
  # ruleid: tf-azure-udp-open
  source_address_prefix = "Internet"
}

resource "azurerm_network_security_group" "c" {
  security_rule {
    direction = "Inbound"
    access = "Allow"
    protocol = "Udp"
    # ok: tf-azure-udp-open
    source_address_prefix = "10.0.0.0/8"
  }
}

resource "azurerm_network_security_rule" "d" {
  direction = "Outbound"
  access = "Allow"
  protocol = "UDP"
  # ok: tf-azure-udp-open
  source_address_prefix = "*"
}
