resource "azurerm_security_center_subscription_pricing" "reports" {
  resource_type = "VirtualMachines"
  # ruleid: tf-azure-defender-free
  tier = "Free"
}

resource "azurerm_security_center_subscription_pricing" "archive" {
  resource_type = "VirtualMachines"
  # ruleid: tf-azure-defender-free
  tier = "Free"
}

resource "azurerm_security_center_subscription_pricing" "customers" {
  resource_type = "VirtualMachines"
  # ok: tf-azure-defender-free
  tier = "Standard"
}

resource "azurerm_security_center_subscription_pricing" "shared" {
  resource_type = "VirtualMachines"
  # ok: tf-azure-defender-free
  tier = var.tier
}
