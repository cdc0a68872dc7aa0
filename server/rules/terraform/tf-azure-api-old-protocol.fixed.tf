resource "azurerm_api_management" "a" {
  security {
    # ruleid: tf-azure-api-old-protocol
    enable_backend_tls10 = false
  }
}

resource "azurerm_api_management" "b" {
  security {
    # ruleid: tf-azure-api-old-protocol
    enable_frontend_ssl30 = false
    # ruleid: tf-azure-api-old-protocol
    triple_des_ciphers_enabled = false
  }
}

resource "azurerm_api_management" "c" {
  security {
    # ok: tf-azure-api-old-protocol
    enable_backend_tls10 = false
  }
}

resource "azurerm_api_management" "d" {
  protocols {
    # ok: tf-azure-api-old-protocol
    enable_http2 = true
  }
}
