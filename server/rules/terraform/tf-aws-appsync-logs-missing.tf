# ruleid: tf-aws-appsync-logs-missing
resource "aws_appsync_graphql_api" "orders" {
  name                = "shop"
  authentication_type = "AWS_IAM"
}

# ruleid: tf-aws-appsync-logs-missing
resource "aws_appsync_graphql_api" "reports" {
  name = "orders"
}

resource "aws_appsync_graphql_api" "customers" {
  name                = "shop"
  authentication_type = "AWS_IAM"
  log_config {
    # ok: tf-aws-appsync-logs-missing
    field_log_level = "ERROR"
  }
}

resource "aws_appsync_graphql_api" "shared" {
  name                = "shop"
  authentication_type = "AWS_IAM"
  log_config {
    # ok: tf-aws-appsync-logs-missing
    field_log_level = var.field_log_level
  }
}
