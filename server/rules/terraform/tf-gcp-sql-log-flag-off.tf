resource "google_sql_database_instance" "shop" {
  settings {
    # ruleid: tf-gcp-sql-log-flag-off
    database_flags {
      name  = "log_connections"
      value = "off"
    }
    # ruleid: tf-gcp-sql-log-flag-off
    database_flags {
      value = "off"
      name  = "log_disconnections"
    }
  }
}

resource "google_sql_database_instance" "office" {
  settings {
    # ok: tf-gcp-sql-log-flag-off
    database_flags {
      name  = "log_connections"
      value = "on"
    }
    # ok: tf-gcp-sql-log-flag-off
    database_flags {
      name  = "max_connections"
      value = "100"
    }
  }
}
