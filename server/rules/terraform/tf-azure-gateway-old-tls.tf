resource "azurerm_application_gateway" "a" {
  ssl_policy {
    policy_type = "Predefined"
    # ruleid: tf-azure-gateway-old-tls
    policy_name = "AppGwSslPolicy20150501"
  }
}

resource "azurerm_application_gateway" "b" {
  ssl_policy {
    policy_type = "Custom"
    # ruleid: tf-azure-gateway-old-tls
    min_protocol_version = "TLSv1_1"
  }
}

resource "azurerm_application_gateway" "c" {
  ssl_policy {
    # ok: tf-azure-gateway-old-tls
    policy_name = "AppGwSslPolicy20220101S"
  }
}

resource "azurerm_application_gateway" "d" {
  ssl_policy {
    # ok: tf-azure-gateway-old-tls
    min_protocol_version = "TLSv1_2"
  }
}
