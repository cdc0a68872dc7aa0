resource "yandex_compute_instance" "a" {
  network_interface {
    subnet_id = var.subnet
    # ruleid: tf-yandex-public-address
    nat = true
  }
}

resource "yandex_mdb_postgresql_cluster" "b" {
  host {
    zone = "ru-central1-a"
    # ruleid: tf-yandex-public-address
    assign_public_ip = true
  }
}

resource "yandex_compute_instance" "c" {
  network_interface {
    # ok: tf-yandex-public-address
    nat = false
  }
}

resource "yandex_kubernetes_cluster" "d" {
  master {
    # ok: tf-yandex-public-address
    public_ip = var.public
  }
}
