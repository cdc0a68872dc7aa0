resource "azurerm_redis_cache" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-redis-cleartext
  non_ssl_port_enabled = false
}

resource "azurerm_redis_cache" "archive" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-redis-cleartext
  non_ssl_port_enabled = false
}

resource "azurerm_redis_cache" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-redis-cleartext
  non_ssl_port_enabled = false
}

resource "azurerm_redis_cache" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-redis-cleartext
  non_ssl_port_enabled = var.non_ssl_port_enabled
}
