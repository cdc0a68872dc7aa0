resource "oci_identity_authentication_policy" "a" {
  password_policy {
    # ruleid: tf-oci-weak-passwords
    minimum_password_length = 8
  }
}

resource "oci_identity_authentication_policy" "b" {
  password_policy {
    minimum_password_length = 14
    # ruleid: tf-oci-weak-passwords
    is_numeric_characters_required = false
  }
}

resource "oci_identity_authentication_policy" "c" {
  password_policy {
    # ok: tf-oci-weak-passwords
    minimum_password_length = 16
  }
}

resource "oci_identity_authentication_policy" "d" {
  password_policy {
    # ok: tf-oci-weak-passwords
    is_numeric_characters_required = true
  }
}
