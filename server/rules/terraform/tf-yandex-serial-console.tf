resource "yandex_compute_instance" "a" {
  metadata = {
    # ruleid: tf-yandex-serial-console
    serial-port-enable = 1
  }
}

resource "yandex_compute_instance" "b" {
  metadata = {
    # ruleid: tf-yandex-serial-console
    serial-port-enable = true
  }
}

resource "yandex_compute_instance" "c" {
  metadata = {
    # ok: tf-yandex-serial-console
    serial-port-enable = 0
  }
}

resource "yandex_compute_instance" "d" {
  metadata = {
    # ok: tf-yandex-serial-console
    ssh-keys = "admin:key"
  }
}
