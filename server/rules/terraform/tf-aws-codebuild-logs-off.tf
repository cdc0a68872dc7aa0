resource "aws_codebuild_project" "reports" {
  name = "release"
  logs_config {
    cloudwatch_logs {
      # ruleid: tf-aws-codebuild-logs-off
      status = "DISABLED"
    }
  }
}

resource "aws_codebuild_project" "archive" {
  name = "release"
  logs_config {
    cloudwatch_logs {
      # ruleid: tf-aws-codebuild-logs-off
      status = "DISABLED"
    }
  }
}

resource "aws_codebuild_project" "customers" {
  name = "release"
  logs_config {
    cloudwatch_logs {
      # ok: tf-aws-codebuild-logs-off
      status = "ENABLED"
    }
  }
}

resource "aws_codebuild_project" "shared" {
  name = "release"
  logs_config {
    cloudwatch_logs {
      # ok: tf-aws-codebuild-logs-off
      status = var.status
    }
  }
}
