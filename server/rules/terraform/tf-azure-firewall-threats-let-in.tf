resource "azurerm_firewall" "a" {
  name = "edge"
  # ruleid: tf-azure-firewall-threats-let-in
  threat_intel_mode = "Alert"
}

resource "azurerm_firewall_policy" "b" {
  # ruleid: tf-azure-firewall-threats-let-in
  threat_intelligence_mode = "Off"
}

resource "azurerm_firewall" "c" {
  # ok: tf-azure-firewall-threats-let-in
  threat_intel_mode = "Deny"
}

# ok: tf-azure-firewall-threats-let-in
resource "azurerm_firewall" "d" {
  firewall_policy_id = azurerm_firewall_policy.main.id
}
