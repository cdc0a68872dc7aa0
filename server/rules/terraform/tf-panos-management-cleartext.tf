resource "panos_management_profile" "a" {
  name = "a"
  # ruleid: tf-panos-management-cleartext
  http = true
}

resource "panos_management_profile" "b" {
  https = true
  # ruleid: tf-panos-management-cleartext
  telnet = true
}

resource "panos_management_profile" "c" {
  # ok: tf-panos-management-cleartext
  https = true
}

resource "panos_management_profile" "d" {
  # ok: tf-panos-management-cleartext
  http = false
}
