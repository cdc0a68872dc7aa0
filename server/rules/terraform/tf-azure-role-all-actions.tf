resource "azurerm_role_definition" "owner" {
  permissions {
    # ruleid: tf-azure-role-all-actions
    actions     = ["*"]
    not_actions = []
  }
}

resource "azurerm_role_definition" "operator" {
  permissions {
    # ruleid: tf-azure-role-all-actions
    actions = ["Microsoft.Compute/virtualMachines/read", "*"]
  }
}

resource "azurerm_role_definition" "reader" {
  permissions {
    # ok: tf-azure-role-all-actions
    actions     = ["Microsoft.Compute/virtualMachines/read"]
    # ok: tf-azure-role-all-actions
    not_actions = ["*"]
  }
}
