resource "azurerm_app_service" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  auth_settings {
    # ruleid: tf-azure-app-auth-off
    enabled = false
  }
}

resource "azurerm_linux_web_app" "archive" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  auth_settings {
    # ruleid: tf-azure-app-auth-off
    enabled = false
  }
}

resource "azurerm_app_service" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  auth_settings {
    # ok: tf-azure-app-auth-off
    enabled = true
  }
}

resource "azurerm_app_service" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  auth_settings {
    # ok: tf-azure-app-auth-off
    enabled = var.enabled
  }
}
