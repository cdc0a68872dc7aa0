resource "google_sql_database_instance" "reports" {
  database_version = "POSTGRES_15"
  settings {
    ip_configuration {
      # ruleid: tf-gcp-sql-cleartext
      require_ssl = false
    }
  }
}

resource "google_sql_database_instance" "archive" {
  database_version = "POSTGRES_15"
  settings {
    ip_configuration {
      # ruleid: tf-gcp-sql-cleartext
      require_ssl = false
    }
  }
}

resource "google_sql_database_instance" "customers" {
  database_version = "POSTGRES_15"
  settings {
    ip_configuration {
      # ok: tf-gcp-sql-cleartext
      require_ssl = true
    }
  }
}

resource "google_sql_database_instance" "shared" {
  database_version = "POSTGRES_15"
  settings {
    ip_configuration {
      # ok: tf-gcp-sql-cleartext
      require_ssl = var.require_ssl
    }
  }
}
