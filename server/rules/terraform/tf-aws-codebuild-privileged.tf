resource "aws_codebuild_project" "reports" {
  name = "release"
  environment {
    # ruleid: tf-aws-codebuild-privileged
    privileged_mode = true
  }
}

resource "aws_codebuild_project" "archive" {
  name = "release"
  environment {
    # ruleid: tf-aws-codebuild-privileged
    privileged_mode = true
  }
}

resource "aws_codebuild_project" "customers" {
  name = "release"
  environment {
    # ok: tf-aws-codebuild-privileged
    privileged_mode = false
  }
}

resource "aws_codebuild_project" "shared" {
  name = "release"
  environment {
    # ok: tf-aws-codebuild-privileged
    privileged_mode = var.privileged_mode
  }
}
