resource "google_compute_instance" "shop" {
  network_interface {
    network = "default"
    # ruleid: tf-gcp-public-address
    access_config {
    }
  }
}

resource "google_compute_instance_template" "shop" {
  network_interface {
    # ruleid: tf-gcp-public-address
    access_config {
      nat_ip = google_compute_address.shop.address
    }
  }
}

resource "google_compute_instance" "inside" {
  # ok: tf-gcp-public-address
  network_interface {
    subnetwork = google_compute_subnetwork.shop.id
  }
}

resource "google_compute_instance" "inside6" {
  network_interface {
    # ok: tf-gcp-public-address
    ipv6_access_config {
      network_tier = "PREMIUM"
    }
  }
}
