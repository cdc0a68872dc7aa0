resource "google_sql_database_instance" "shop" {
  settings {
    # ruleid: tf-gcp-sql-risky-flag-on
    database_flags {
      name  = "local_infile"
      value = "off"
    }
    # ruleid: tf-gcp-sql-risky-flag-on
    database_flags {
      value = "off"
      name  = "contained database authentication"
    }
  }
}

resource "google_sql_database_instance" "office" {
  settings {
    # ok: tf-gcp-sql-risky-flag-on
    database_flags {
      name  = "local_infile"
      value = "off"
    }
    # ok: tf-gcp-sql-risky-flag-on
    database_flags {
      name  = "max_connections"
      value = "100"
    }
  }
}
