resource "azurerm_servicebus_namespace" "a" {
  sku = "Premium"
  # ruleid: tf-azure-local-login
  local_auth_enabled = true
}

# ruleid: tf-azure-local-login
resource "azurerm_app_configuration" "b" {
  name = "settings"
}

resource "azurerm_servicebus_namespace" "c" {
  # ok: tf-azure-local-login
  local_auth_enabled = false
}

resource "azurerm_servicebus_namespace" "d" {
  # ok: tf-azure-local-login
  local_auth_enabled = var.local
}
