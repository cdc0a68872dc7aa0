resource "azurerm_security_center_contact" "reports" {
  email = "security@example.com"
  phone = "+1-555-0100"
  # ruleid: tf-azure-alerts-off
  alert_notifications = false
}

resource "azurerm_security_center_contact" "archive" {
  email = "security@example.com"
  phone = "+1-555-0100"
  # ruleid: tf-azure-alerts-off
  alert_notifications = false
}

resource "azurerm_security_center_contact" "customers" {
  email = "security@example.com"
  phone = "+1-555-0100"
  # ok: tf-azure-alerts-off
  alert_notifications = true
}

resource "azurerm_security_center_contact" "shared" {
  email = "security@example.com"
  phone = "+1-555-0100"
  # ok: tf-azure-alerts-off
  alert_notifications = var.alert_notifications
}
