resource "azurerm_container_registry" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  sku                 = "Standard"
  # ruleid: tf-azure-registry-anonymous
  anonymous_pull_enabled = true
}

resource "azurerm_container_registry" "archive" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  sku                 = "Premium"
  # ruleid: tf-azure-registry-anonymous
  anonymous_pull_enabled = true
}

resource "azurerm_container_registry" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  sku                 = "Premium"
  # ok: tf-azure-registry-anonymous
  anonymous_pull_enabled = false
}

resource "azurerm_container_registry" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  sku                 = "Premium"
  # ok: tf-azure-registry-anonymous
  anonymous_pull_enabled = var.anonymous_pull_enabled
}

resource "azurerm_container_registry" "small" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  sku                 = "Basic"
  # ok: tf-azure-registry-anonymous
  anonymous_pull_enabled = true
}
