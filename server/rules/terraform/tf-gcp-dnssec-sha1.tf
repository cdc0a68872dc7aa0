resource "google_dns_managed_zone" "reports" {
  name     = "shop"
  dns_name = "shop.example.com."
  dnssec_config {
    default_key_specs {
      # ruleid: tf-gcp-dnssec-sha1
      algorithm = "rsasha1"
    }
  }
}

resource "google_dns_managed_zone" "archive" {
  name     = "shop"
  dns_name = "shop.example.com."
  dnssec_config {
    default_key_specs {
      # ruleid: tf-gcp-dnssec-sha1
      algorithm = "rsasha1"
    }
  }
}

resource "google_dns_managed_zone" "customers" {
  name     = "shop"
  dns_name = "shop.example.com."
  dnssec_config {
    default_key_specs {
      # ok: tf-gcp-dnssec-sha1
      algorithm = "rsasha256"
    }
  }
}

resource "google_dns_managed_zone" "shared" {
  name     = "shop"
  dns_name = "shop.example.com."
  dnssec_config {
    default_key_specs {
      # ok: tf-gcp-dnssec-sha1
      algorithm = var.algorithm
    }
  }
}
