resource "azurerm_linux_function_app" "a" {
  name = "orders"
  # ruleid: tf-azure-function-public
  public_network_access_enabled = true
}

resource "azurerm_databricks_workspace" "b" {
  sku = "premium"
  # ruleid: tf-azure-function-public
  public_network_access_enabled = true
}

resource "azurerm_linux_function_app" "c" {
  # ok: tf-azure-function-public
  public_network_access_enabled = false
}

resource "azurerm_linux_function_app" "d" {
  # ok: tf-azure-function-public
  public_network_access_enabled = var.public
}
