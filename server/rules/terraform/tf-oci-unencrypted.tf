# ruleid: tf-oci-unencrypted
resource "oci_objectstorage_bucket" "a" {
  name = "orders"
}

resource "oci_core_instance" "b" {
  shape = "VM.Standard.E4.Flex"
  # ruleid: tf-oci-unencrypted
  is_pv_encryption_in_transit_enabled = false
}

# ok: tf-oci-unencrypted
resource "oci_core_volume" "c" {
  kms_key_id = oci_kms_key.main.id
}

resource "oci_core_instance" "d" {
  # ok: tf-oci-unencrypted
  is_pv_encryption_in_transit_enabled = true
}
