resource "azurerm_linux_virtual_machine" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-vm-password
  disable_password_authentication = false
}

resource "azurerm_linux_virtual_machine_scale_set" "archive" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-vm-password
  disable_password_authentication = false
}

resource "azurerm_linux_virtual_machine" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-vm-password
  disable_password_authentication = true
}

resource "azurerm_linux_virtual_machine" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-vm-password
  disable_password_authentication = var.disable_password_authentication
}
