# ruleid: tf-ncloud-unencrypted
resource "ncloud_server" "a" {
  name = "web"
}

resource "ncloud_server" "b" {
  name = "web"
  # ruleid: tf-ncloud-unencrypted
  is_encrypted_base_block_storage_volume = false
}

# ok: tf-ncloud-unencrypted
resource "ncloud_server" "c" {
  is_encrypted_base_block_storage_volume = true
}

# ok: tf-ncloud-unencrypted
resource "ncloud_launch_configuration" "d" {
  is_encrypted_volume = true
}
