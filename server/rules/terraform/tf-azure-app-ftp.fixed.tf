resource "azurerm_linux_web_app" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  site_config {
    # ruleid: tf-azure-app-ftp
    ftps_state = "FtpsOnly"
  }
}

resource "azurerm_windows_web_app" "archive" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  site_config {
    # ruleid: tf-azure-app-ftp
    ftps_state = "FtpsOnly"
  }
}

resource "azurerm_linux_web_app" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  site_config {
    # ok: tf-azure-app-ftp
    ftps_state = "FtpsOnly"
  }
}

resource "azurerm_linux_web_app" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  site_config {
    # ok: tf-azure-app-ftp
    ftps_state = var.ftps_state
  }
}
