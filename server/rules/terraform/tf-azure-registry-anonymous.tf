resource "azurerm_container_registry" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-registry-anonymous
  anonymous_pull_enabled = true
}

resource "azurerm_container_registry" "archive" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-registry-anonymous
  anonymous_pull_enabled = true
}

resource "azurerm_container_registry" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-registry-anonymous
  anonymous_pull_enabled = false
}

resource "azurerm_container_registry" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-registry-anonymous
  anonymous_pull_enabled = var.anonymous_pull_enabled
}
