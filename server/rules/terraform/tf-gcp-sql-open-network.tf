resource "google_sql_database_instance" "shop" {
  settings {
    ip_configuration {
      authorized_networks {
        name  = "all"
        # ruleid: tf-gcp-sql-open-network
        value = "0.0.0.0/0"
      }
      authorized_networks {
        # ruleid: tf-gcp-sql-open-network
        value = "::/0"
      }
      authorized_networks {
        # ok: tf-gcp-sql-open-network
        value = "198.51.100.0/24"
      }
    }
  }
}

resource "google_sql_database_instance" "office" {
  settings {
    ip_configuration {
      authorized_networks {
        # ok: tf-gcp-sql-open-network
        value = var.office
      }
    }
  }
}
