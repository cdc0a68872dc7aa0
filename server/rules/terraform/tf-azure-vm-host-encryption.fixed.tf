# ruleid: tf-azure-vm-host-encryption
resource "azurerm_linux_virtual_machine" "orders" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  encryption_at_host_enabled = true
}

resource "azurerm_linux_virtual_machine" "reports" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ruleid: tf-azure-vm-host-encryption
  encryption_at_host_enabled = true
}

resource "azurerm_linux_virtual_machine" "customers" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-vm-host-encryption
  encryption_at_host_enabled = true
}

resource "azurerm_linux_virtual_machine" "shared" {
  name                = "shop"
  resource_group_name = azurerm_resource_group.shop.name
  # ok: tf-azure-vm-host-encryption
  encryption_at_host_enabled = var.encryption_at_host_enabled
}
