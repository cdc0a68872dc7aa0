resource "azurerm_container_group" "a" {
  name = "web"
  # ruleid: tf-azure-container-public
  ip_address_type = "Public"
}

# ruleid: tf-azure-container-public
resource "azurerm_container_group" "b" {
  name = "web"
  os_type = "Linux"
}

resource "azurerm_container_group" "c" {
  # ok: tf-azure-container-public
  ip_address_type = "Private"
}

resource "azurerm_container_group" "d" {
  # ok: tf-azure-container-public
  ip_address_type = var.type
}
