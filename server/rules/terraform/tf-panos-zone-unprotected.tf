# ruleid: tf-panos-zone-unprotected
resource "panos_zone" "a" {
  name = "dmz"
}

resource "panos_panorama_zone" "b" {
  name = "dmz"
  # ruleid: tf-panos-zone-unprotected
  zone_profile = ""
}

# ok: tf-panos-zone-unprotected
resource "panos_zone" "c" {
  name = "dmz"
  zone_profile = "floods"
}

resource "panos_zone" "d" {
  # ok: tf-panos-zone-unprotected
  zone_profile = var.profile
}
