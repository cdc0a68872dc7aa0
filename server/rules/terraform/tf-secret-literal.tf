resource "aws_db_instance" "a" {
  username = "admin"
  # ruleid: tf-secret-literal
  password = "kX0q9Lw2vB7n"
}

resource "github_actions_secret" "b" {
  secret_name = "DEPLOY_KEY"
  # ruleid: tf-secret-literal
  plaintext_value = "kX0q9Lw2vB7nR4tY"
}

resource "aws_db_instance" "c" {
  # ok: tf-secret-literal
  password = random_password.orders.result
}

resource "google_sql_user" "d" {
  # ok: tf-secret-literal
  password = var.password
}
