resource "google_compute_firewall" "ssh" {
  network = google_compute_network.shop.name
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
  # ruleid: tf-gcp-firewall-open
  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "database" {
  network = google_compute_network.shop.name
  allow {
    protocol = "tcp"
    ports    = ["80", 3306]
  }
  # ruleid: tf-gcp-firewall-open
  source_ranges = ["10.0.0.0/8", "0.0.0.0/0"]
}

resource "google_compute_firewall" "web" {
  allow {
    protocol = "tcp"
    ports    = ["80", "443"]
  }
  # ok: tf-gcp-firewall-open
  source_ranges = ["0.0.0.0/0"]
}

resource "google_compute_firewall" "office" {
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
  # ok: tf-gcp-firewall-open
  source_ranges = ["198.51.100.0/24"]
}
