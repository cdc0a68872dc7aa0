resource "oci_objectstorage_bucket" "a" {
  name = "orders"
  # ruleid: tf-oci-public
  access_type = "ObjectRead"
}

resource "oci_core_security_list" "b" {
  ingress_security_rules {
    protocol = "6"
    # ruleid: tf-oci-public
    source = "0.0.0.0/0"
  }
}

resource "oci_objectstorage_bucket" "c" {
  # ok: tf-oci-public
  access_type = "NoPublicAccess"
}

resource "oci_core_security_list" "d" {
  egress_security_rules {
    destination = "0.0.0.0/0"
  }
  ingress_security_rules {
    # ok: tf-oci-public
    source = "10.0.0.0/16"
  }
}
