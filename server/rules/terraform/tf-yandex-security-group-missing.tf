# ruleid: tf-yandex-security-group-missing
resource "yandex_mdb_postgresql_cluster" "a" {
  name = "orders"
  network_id = yandex_vpc_network.main.id
}

resource "yandex_compute_instance" "b" {
  name = "web"
  # ruleid: tf-yandex-security-group-missing
  network_interface {
    subnet_id = yandex_vpc_subnet.a.id
  }
}

# ok: tf-yandex-security-group-missing
resource "yandex_mdb_redis_cluster" "c" {
  name = "cache"
  security_group_ids = [yandex_vpc_security_group.cache.id]
}

resource "yandex_compute_instance" "d" {
  # ok: tf-yandex-security-group-missing
  network_interface {
    subnet_id = yandex_vpc_subnet.a.id
    security_group_ids = [yandex_vpc_security_group.web.id]
  }
}
