resource "azurerm_network_security_rule" "ssh" {
  priority               = 100
  direction              = "Inbound"
  access                 = "Allow"
  protocol               = "Tcp"
  destination_port_range = "22"
  # ruleid: tf-azure-network-rule-open
  source_address_prefix  = "*"
}

resource "azurerm_network_security_group" "desktop" {
  security_rule {
    direction               = "Inbound"
    access                  = "Allow"
    destination_port_ranges = ["443", "3389"]
    # ruleid: tf-azure-network-rule-open
    source_address_prefix   = "Internet"
  }
  security_rule {
    direction              = "Inbound"
    access                 = "Deny"
    destination_port_range = "*"
    # ok: tf-azure-network-rule-open
    source_address_prefix  = "*"
  }
}

resource "azurerm_network_security_rule" "web" {
  direction              = "Inbound"
  access                 = "Allow"
  destination_port_range = "443"
  # ok: tf-azure-network-rule-open
  source_address_prefix  = "*"
}

resource "azurerm_network_security_rule" "office" {
  direction              = "Inbound"
  access                 = "Allow"
  destination_port_range = "22"
  # ok: tf-azure-network-rule-open
  source_address_prefix  = "198.51.100.0/24"
}

resource "azurerm_network_security_rule" "ping" {
  direction              = "Inbound"
  access                 = "Allow"
  protocol               = "Icmp"
  destination_port_range = "*"
  # ok: tf-azure-network-rule-open
  source_address_prefix  = "*"
}
