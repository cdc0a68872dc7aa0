resource "azurerm_managed_disk" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  encryption_settings {
    # ruleid: tf-azure-disk-encryption-off
    enabled = true
  }
}

resource "azurerm_snapshot" "archive" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  encryption_settings {
    # ruleid: tf-azure-disk-encryption-off
    enabled = true
  }
}

resource "azurerm_managed_disk" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  encryption_settings {
    # ok: tf-azure-disk-encryption-off
    enabled = true
  }
}

resource "azurerm_managed_disk" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  encryption_settings {
    # ok: tf-azure-disk-encryption-off
    enabled = var.enabled
  }
}
